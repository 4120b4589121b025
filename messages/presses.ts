/** What a pressed button answers to its presser alone: a line of a few words, as it is shown for seconds only. */
export const cardGone = () => '这张卡片太旧了,找不到它是哪一件事。请直接发文字。'
export const cardStale = () => '这件事已经处理过了,按钮不再有用。'
export const pressUnbound = () => '还不知道您是谁。请私聊机器人发「绑定 您的姓名」。'
export const pressNoted = () => '收到。'
export const pressTwice = () => '已经收到过了,没有重复处理。'
