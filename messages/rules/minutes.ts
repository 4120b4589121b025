/** A span in the words of a rule: `10分钟`, or `90秒` where it is no whole number of minutes. */
export const minutes = (seconds: number) => (seconds % 60 === 0 ? `${seconds / 60}分钟` : `${seconds}秒`)
