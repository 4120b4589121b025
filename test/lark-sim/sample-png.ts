const ONE_PIXEL = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de' +
    '0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082',
  'hex',
)

/** A picture of one pixel whose bytes differ by the label, longer by `padding` bytes. */
export const samplePng = (label: string | number = 'x', padding = 0): Buffer =>
  Buffer.concat([ONE_PIXEL, Buffer.from(String(label)), Buffer.alloc(padding, ' ')])
