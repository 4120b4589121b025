import { LarkError } from './lark-error.ts'

const saying = (code: number, message: string) => (more?: string) =>
  new LarkError(code, more ? `${message} ext=${more}` : message)

const tokenMessage = (what: string) => `${what} Please make a request with token attached.`
export const tokenMessages = {
  missing: tokenMessage('Missing access token for authorization.'),
  invalid: tokenMessage('Invalid access token for authorization.'),
  format: 'Invalid access token format. The token must start with t- or u-.',
}
export const CHAT_FREQUENCY = 'This operation triggers the frequency limit.'
export const GATEWAY_FREQUENCY = 'request trigger frequency limit'

/** The platform's refusals, with the codes and words of its own. */
export const refuse = {
  tokenMissing: (status: number) => new LarkError(99991661, tokenMessages.missing, { status }),
  tokenInvalid: (status: number) => new LarkError(99991663, tokenMessages.invalid, { status }),
  tokenFormat: (status: number) => new LarkError(99991671, tokenMessages.format, { status }),
  scope: (scopes: readonly string[]) => {
    const list = `[${scopes.join(', ')}]`
    const message = `Access denied. One of the following scopes is required: ${list}.应用尚未开通所需的应用身份权限：${list}`
    const violations = scopes.map((subject) => ({ type: 'action_scope_required', subject }))
    return new LarkError(99991672, message, { error: { permission_violations: violations } })
  },
  gateway: (limit: number, resetSeconds: number) =>
    new LarkError(99991400, GATEWAY_FREQUENCY, {
      status: 429,
      headers: { 'x-ogw-ratelimit-limit': String(limit), 'x-ogw-ratelimit-reset': String(resetSeconds) },
    }),

  field: (field: string, description: string, value: unknown = '') =>
    new LarkError(99992402, 'field validation failed', {
      error: { field_violations: [{ field, value: String(value), description }] },
    }),
  fieldType: (field: string, value: unknown) =>
    new LarkError(
      9499,
      `Invalid parameter type in json: ${field}. Invalid parameter value: ${JSON.stringify(value)}. ` +
        'Please check and modify accordingly.',
    ),
  body: () => new LarkError(9499, 'Bad Request'),
  messageId: (id: string) =>
    new LarkError(
      99992354,
      'The request you send is not a valid {open_message_id} or not exists, example ' +
        `value:{om_1044cb17bacb66a67b5e1c2}. Invalid ids: [${id}]`,
    ),

  param: saying(230001, 'Your request contains an invalid request parameter,'),
  notACard: saying(230001, 'This message is NOT a card.'),
  outOfChat: saying(230002, 'Bot/User can NOT be out of the chat.'),
  botDisabled: saying(230006, 'Bot ability is not activated.'),
  recalled: saying(230011, 'The message is recalled.'),
  notSender: saying(230012, 'Bot is NOT the sender of the message.'),
  noAvailability: saying(230013, 'Bot has NO availability to this user.'),
  notOwner: saying(230017, 'Bot is NOT the owner of the resource.'),
  frequency: saying(230020, CHAT_FREQUENCY),
  tooLong: saying(230025, 'The length of the message content reaches its limit.'),
  recallDenied: saying(230026, 'No permission to recall this message.'),
  resigned: saying(230029, 'User has resigned.'),
  tooOld: saying(230031, 'Message can only be modified within 14 days after sending.'),
  uploadType: saying(230055, 'The type of file upload does not match the type of message being sent.'),
  editTimes: saying(230072, 'The message has reached the number of times it can be edited.'),
  deleted: saying(230110, 'The message has been deleted.'),
  reactionType: saying(231001, 'reaction type is invalid.'),
  chatId: saying(232006, 'Your request specifies a chat_id which is invalid.'),
  dissolved: saying(232009, 'Your request specifies a chat which has already been dissolved.'),
  operatorOut: saying(232011, 'Operator can NOT be out of the chat.'),

  card: (subCode: number, message: string, value: unknown = '') =>
    new LarkError(
      230099,
      `Failed to create card content, ext=ErrCode: ${subCode}; ErrMsg: ${message}; ErrorValue: ${value}; `,
    ),

  resource: {
    param: saying(234001, 'Invalid request param.'),
    notInMessage: saying(234003, 'File not in msg.'),
    notInChat: saying(234004, 'The app is not in the chat.'),
    tooBig: saying(234006, 'The file size exceed the max value.'),
    notSender: saying(234008, 'The app is not the resource sender.'),
    empty: saying(234010, "File's size can't be 0."),
    noImage: saying(234011, "Can't recognize the image format."),
    unsupported: saying(234043, 'Unsupported message type.'),
  },

  userId: saying(41012, 'user id invalid error'),
  userAuthority: saying(41050, 'no user authority error'),

  /** Errors of the delayed update come with HTTP 200. */
  cardToken: {
    invalid: () => new LarkError(100001, 'token is invalid', { status: 200 }),
    expired: () => new LarkError(100002, 'token is expired', { status: 200 }),
    unanswered: () => new LarkError(100003, 'the callback has not been answered yet', { status: 200 }),
    used: () => new LarkError(100004, 'token has been used twice', { status: 200 }),
  },
  cardkit: {
    expired: saying(200750, 'card entity has expired'),
    schema: saying(300303, 'only schema 2.0 is supported'),
    unknown: saying(300309, 'card entity does not exist'),
    streamingClosed: saying(300309, 'streaming mode is closed'),
    noElement: saying(300313, 'element does not exist'),
    sequence: saying(300317, 'sequence number compare failed'),
  },
}
