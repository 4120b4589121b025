/** Of the machine that looks at photos, in 自检. */
export const eyesWork = (looked: number, failed: number) =>
  `照片识别正常,启动以来看了${looked}张${failed > 0 ? `,${failed}张没能看成、交给了人` : ''}`

export const eyesBlind = (why: string) =>
  `照片识别不可用,抽查照片全部由主管看图,机器不判:${why.slice(0, 120)}。在机器人的文件夹里运行 npm run setup 再重启`

export const eyesTitle = '照片识别'
