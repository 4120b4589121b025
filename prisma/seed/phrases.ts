/** Passphrases for a week of four slots, in the order in which they are used. */
export const phrases = `
  春风十里 渭水长流 日进斗金 满城灯火 开门见喜 脚踏实地 乘势而上 云堤有光
  步步为营 百尺竿头 众志成城 马到功成 一诺千金 水到渠成 厚积薄发 天道酬勤
  旗开得胜 再接再厉 锦上添花 万象更新 一鼓作气 蒸蒸日上 风雨同舟 更上层楼
  勇往直前 捷报频传 如日方升 前程似锦`
  .trim()
  .split(/\s+/)
