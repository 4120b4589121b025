/** What a column of a roster says, by the headings people give it. Longer words are tried first. */
const headings = {
  name: ['姓名', '名字', '员工姓名', '成员', '人员', '员工', 'name'],
  role: ['角色', '岗位', '职务', '职位', '身份', '职级', 'role'],
  team: ['组', '组别', '小组', '班组', '所在组', '所属组', '团队', '分组', '部门', 'team'],
  channel: ['渠道', '所属渠道', '条线', '业务线', '渠道名称', 'channel'],
  leader: ['上级', '直属上级', '直接上级', '领导', '直属领导', '主管姓名', '负责人', '汇报对象', '汇报人', '主管', '组长', 'leader'],
  phone: ['手机', '手机号', '手机号码', '电话', '电话号码', '联系电话', '联系方式', 'phone', 'mobile'],
  staffNo: ['工号', '员工编号', '员工号', '编号', '人员编号'],
  staffType: ['类型', '人员类型', '员工类型', '岗位类型', '类别'],
  gender: ['性别'],
} as const // biome-ignore format: one heading a line reads better

export type Column = keyof typeof headings

/** Where each column stands; `headAt` is the index of the row of headings. */
export type Table = { headAt: number; columns: Partial<Record<Column, number>> }

/** Headings stand among the first rows: a title may stand above them. */
const LOOKED_AT = 10

/** Finds the row of headings: the first one that has a name's heading. null when there is none. */
export function readHeadings(rows: readonly (readonly string[])[]): Table | null {
  for (const [headAt, row] of rows.slice(0, LOOKED_AT).entries()) {
    const columns: Table['columns'] = {}
    for (const [index, cell] of row.entries()) {
      const column = columnOf(cell)
      if (column && columns[column] === undefined) columns[column] = index
    }
    if (columns.name !== undefined) return { headAt, columns }
  }
  return null
}

function columnOf(cell: string): Column | null {
  const said = cell
    .normalize('NFKC')
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/[\s*::_-]/g, '')
    .toLowerCase()
  const found = Object.entries(headings).find(([, words]) => (words as readonly string[]).includes(said))
  return (found?.[0] as Column | undefined) ?? null
}
