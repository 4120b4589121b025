const names: Record<string, string> = {
  fist: '拳头',
  one: '比一',
  victory: '剪刀手',
  three: '比三',
  four: '比四',
  palm: '手掌',
  call: '打电话',
  eight: '比八',
  ok: 'OK',
  thumbs_up: '点赞',
  none: '全身照',
}

/** What people call a gesture; without a hand in it, a photo is one of the whole person. */
export function gestureName(id: string): string {
  return id.startsWith('both_') ? `双手${names[id.slice('both_'.length)] ?? id}` : (names[id] ?? id)
}
