/** Something broke on our side: nothing was recorded; the code is also in the log. */
export function ourFault(code: string): string {
  return `刚才这条没有记上,是机器人的问题(编号 ${code})。请再发一次;还不行,把编号发给管理员。`
}

/** Near a command but not one: say which was meant, having done nothing. */
export function didYouMean(said: string, meant: string): string {
  return `没看懂「${said}」,什么都没有记。想发的是「${meant}」吗?请重新发一次,或发「帮助」看全部写法。`
}

/** Somebody spoke to the bot and it does not know what he wants. */
export function notUnderstood(): string {
  return '没看懂这句话,什么都没有记。发「帮助」可以看到您现在能用的写法。'
}

/** The command exists, but not for him. */
export function notYours(word: string, roles: string): string {
  return `「${word}」由${roles}使用,您的角色不能用它,什么都没有记。`
}

export function onlyInGroup(word: string): string {
  return `「${word}」要在工作群里发,这里没有记。请到群里重新发一次。`
}

export function onlyInPrivate(word: string): string {
  return `「${word}」请私聊机器人发送,群里没有记。`
}

/** A command with more words than one message may have: nothing was read of it. */
export function tooLong(word: string, length: number, most: number): string {
  return `「${word}」后面有${length}个字,一条最多${most}个字,什么都没有记。请写短一些,或分几条发。`
}

/** More numbers or names in one message than it may decide on. */
export function tooMany(word: string, count: number, most: number): string {
  return `「${word}」一次最多处理${most}个,这条有${count}个,什么都没有改。请分几条发。`
}

/** To somebody who has left the house: what is still his to use. */
export function noLongerHere(date: string, words: readonly string[]): string {
  return `您已于${date}离开团队,这里没有记。自己的奖罚仍可以查看和申诉,请私聊发:${words.join('、')}。`
}

/** Two people of one name: a guess could cost the wrong one money. */
export function severalOfThatName(name: string): string {
  return `叫「${name.replace(/^@/, '')}」的不止一位,分不清是谁,什么都没有改。请由他的主管来发,或请经理在名册里把名字写得有区别。`
}

/** Fines come from the rulebook's clauses alone; what somebody may do instead of fining by hand. */
export function finesAreClauses(leads: boolean): string {
  const instead = leads
    ? '要查岗请发"抽查";照片不对发"手势不符 @姓名";已有的罚单发"确认 F编号"或"免除 F编号 原因"'
    : '要看条款请发"制度",看自己的罚单请发"我的罚款"'
  return `罚款只按制度条款产生,不能手工罚款,这条没有记。${instead}。`
}
