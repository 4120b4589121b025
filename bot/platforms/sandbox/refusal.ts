/** A request the sandbox cannot follow; the sentence is for the person at the page. */
export class Refused extends Error {
  readonly status: 400 | 404

  constructor(sentence: string, status: 400 | 404 = 400) {
    super(sentence)
    this.status = status
  }
}
