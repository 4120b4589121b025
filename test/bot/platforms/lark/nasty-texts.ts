/** What somebody could write as his name or reason, hoping that it does something. */
export const nastyTexts = (userId: string): string[] => [
  '*粗* _斜_ ~~删~~ `码`',
  `<at id=${userId}></at>`,
  '<at id=all></at><at user_id="all">所有人</at>',
  '[点我](https://example.com)',
  '![图](img_v3_x)',
  '# 标题\n- 列表\n> 引用\n---',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '<font color="red">红</font><link url="https://example.com"></link>',
  '&lt;at id=all&gt;',
  ':OK: https://example.com www.example.com',
  '"}]},{"tag":"markdown","content":"x"}',
  '王\u202e五\u200b',
  '😀👨‍👩‍👧‍👦',
  '```\n码\n```',
]
