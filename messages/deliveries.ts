/** A message of which nobody knows whether it left; for whoever runs the house to say it himself. */
export const unsaid = (c: { where: string; at: string; text: string }) =>
  `${c.at}给${c.where}的消息可能没有发出,不会重发:「${c.text}」。群里没有的,请人工转告`

export const privateChat = (name: string | null) => `${name ?? '不认识的人'}(私聊)`
