/** What a photo's file may be. Phones send 3 to 12 MB and up to 50 megapixels; what is more is no honest photo. */
export const fileLimits = {
  bytes: 15 * 1024 * 1024,
  pixels: 50_000_000,
  /** The shorter side, in pixels; a messenger's preview is smaller. */
  side: 200,
  /** How long reading a file may take; what passes the other limits takes a tenth of it. */
  readSeconds: 5,
  /** Mean brightness, 0 to 255, below which a photo is dark: good photos have 70 and more. */
  dark: 40,
  /** The variance of the Laplacian at 640 pixels below which a photo is blurred; soft webcams still have 17. */
  blurred: 12,
}
