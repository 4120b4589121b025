import { expect, test } from 'vitest'
import { namesBy, namesText } from '../../messages/names.ts'

const names = (count: number) => Array.from({ length: count }, (_, index) => `人${index + 1}`)

test('twelve names are all said; of more than that the first ten and their number', () => {
  expect(namesText([])).toBe('')
  expect(namesText(names(12))).toBe(names(12).join('、'))
  expect(namesText(names(13))).toBe(`${names(10).join('、')}等13人`)
})

test('what is said of each is said once, in the order of the first', () => {
  const said = [
    { name: '张三', said: '缺物料照' },
    { name: '李四', said: '09:31:00迟到' },
    { name: '王五', said: '缺物料照' },
  ]
  expect(namesBy(said)).toBe('缺物料照:张三、王五;09:31:00迟到:李四')
})
