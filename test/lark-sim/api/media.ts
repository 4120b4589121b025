import { type Form, type FormFile, parsedForm } from '../http/multipart.ts'
import { sniffImage } from '../http/sniff-image.ts'
import { ids } from '../ids.ts'
import { refuse } from '../refuse.ts'
import { type Asked, route } from './route.ts'

const UPLOAD = ['im:resource', 'im:resource:upload']
const OWN = ['im:resource']
const FILE_TYPES = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream']

/** Pictures and files of the app's own: put up, and got back. */
export const media = [
  route('POST', '/im/v1/images', 'im.image.create', UPLOAD, (asked) => {
    const { sim } = asked
    const form = formOf(asked)
    const imageType = textOf(form, 'image_type')
    if (imageType !== 'message' && imageType !== 'avatar')
      throw refuse.resource.param('image_type is required, options: [message,avatar]')
    const { data } = fileOf(form, 'image', sim.cfg.limits.imageBytes)
    const mime = sniffImage(data)
    if (!mime) throw refuse.resource.noImage()
    const key = ids.image()
    sim.images.set(key, { key, data, mime, owner: 'app', imageType })
    sim.record('upload', { image_key: key, bytes: data.length, mime })
    return { data: { image_key: key } }
  }),

  route('GET', '/im/v1/images/:image_key', 'im.image.get', OWN, ({ sim, params }) => {
    const image = sim.images.get(params.image_key)
    if (!image) throw refuse.resource.param()
    if (image.owner !== 'app') throw refuse.resource.notSender()
    return { binary: image.data, mime: image.mime, name: image.key }
  }),

  route('POST', '/im/v1/files', 'im.file.create', UPLOAD, (asked) => {
    const { sim } = asked
    const form = formOf(asked)
    const fileType = textOf(form, 'file_type')
    const name = textOf(form, 'file_name')
    if (!FILE_TYPES.includes(fileType)) throw refuse.resource.param('invalid file_type')
    if (!name) throw refuse.resource.param('file_name is required')
    const { data } = fileOf(form, 'file', sim.cfg.limits.fileBytes)
    const duration = Number(textOf(form, 'duration')) || undefined
    const key = ids.file()
    const mime = 'application/octet-stream'
    sim.files.set(key, { key, data, mime, name, fileType, duration, owner: 'app' })
    sim.record('upload', { file_key: key, name, bytes: data.length })
    return { data: { file_key: key } }
  }),

  route('GET', '/im/v1/files/:file_key', 'im.file.get', OWN, ({ sim, params }) => {
    const file = sim.files.get(params.file_key)
    if (!file) throw refuse.resource.param()
    if (file.owner !== 'app') throw refuse.resource.notSender()
    return { binary: file.data, mime: file.mime, name: file.name }
  }),
]

function formOf({ raw, contentType }: Asked): Form {
  const form = contentType.includes('multipart/form-data') ? parsedForm(raw, contentType) : null
  if (!form) throw refuse.resource.param()
  return form
}

function textOf(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}

function fileOf(form: Form, name: string, most: number): FormFile {
  const file = form[name]
  if (file === undefined || typeof file === 'string') throw refuse.resource.param(`${name} is required`)
  if (file.data.length === 0) throw refuse.resource.empty()
  if (file.data.length > most) throw refuse.resource.tooBig()
  return { ...file, data: Buffer.from(file.data) }
}
