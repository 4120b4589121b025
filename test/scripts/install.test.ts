import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { installFault, type Packages } from '../../scripts/setup/install.mjs'
import { folderForTest } from '../support/folder.ts'

let root: string
const put = (file: string, content: object | string = '') => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
}
const lists = (packages: Packages) => ({ packages })
const zod = { 'node_modules/zod': { version: '4.6.7' } }

/** A clone that wants zod, and has it. */
beforeEach(() => {
  root = folderForTest()
  put('package-lock.json', lists({ '': {}, ...zod }))
  put('node_modules/.package-lock.json', lists(zod))
  put('node_modules/zod/package.json', {})
  for (const bin of ['tsx', 'vitest', 'prisma', 'biome', 'tsc']) put(`node_modules/.bin/${bin}`)
})

describe('packages are installed again', () => {
  test('not when all is there', () => {
    expect(installFault(root)).toBeUndefined()
  })

  test('not for an optional package of another platform', () => {
    put(
      'package-lock.json',
      lists({ ...zod, 'node_modules/pg-darwin': { version: '1.0.0', optional: true } }),
    )
    expect(installFault(root)).toBeUndefined()
  })

  test('for the eyes that a bare npm ci left out, where they can run', () => {
    const wanting = (os: string[]) => {
      const eyes = { version: '1.0.0', optional: true, os }
      put('package-lock.json', lists({ ...zod, 'node_modules/onnxruntime-node': eyes }))
      return installFault(root)
    }
    expect(wanting(['none'])).toBeUndefined()
    expect(wanting(['none', process.platform])).toBe('看照片要用的包上次没有装上')
  })

  test('on a fresh clone', () => {
    rmSync(path.join(root, 'node_modules'), { recursive: true })
    expect(installFault(root)).toBe('第一次运行')
  })

  test('after an install that was cut short', () => {
    rmSync(path.join(root, 'node_modules/.package-lock.json'))
    expect(installFault(root)).toBe('上次没有装完')
  })

  test('when a version has changed', () => {
    put('package-lock.json', lists({ 'node_modules/zod': { version: '4.6.8' } }))
    expect(installFault(root)).toBe('依赖有更新')
  })

  test('when a package was added', () => {
    put('package-lock.json', lists({ ...zod, 'node_modules/pino': { version: '10.4.0' } }))
    expect(installFault(root)).toBe('依赖有更新')
  })

  test('when a package was deleted', () => {
    rmSync(path.join(root, 'node_modules/zod'), { recursive: true })
    expect(installFault(root)).toBe('有的包不见了')
  })

  test('when a program is missing', () => {
    rmSync(path.join(root, 'node_modules/.bin/vitest'))
    expect(installFault(root)).toBe('有的包不见了')
  })
})
