import type { Concern } from '../finding.ts'

/** Telling people apart by their faces. */
export const faceMatching: Concern = {
  id: 'faceMatching',
  title: '人脸比对',
  severity: '高',
  risk: '人脸是个人信息保护法所说的敏感个人信息,要有特定目的和充分必要,并取得单独同意,还应当给出别的办法;只为考勤很难说非用不可。',
  signs: [
    {
      words:
        /人脸[^,]{0,6}|刷脸|扫脸|脸部(?:识别|特征|比对)|面部(?:识别|特征|信息|比对)?|活体(?:检测|验证)|眨眼张嘴|虹膜|生物(?:特征|识别)|face ?id/i,
      unless: /面部(?:表情|微笑|妆容|整洁|清洁)|本人手机自行/,
    },
  ],
  rewrite: () => '抽查回照片只看指定手势,可以不露脸;是不是本人有疑问的,由主管当面或打电话问一次。',
}
