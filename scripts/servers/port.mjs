import net from 'node:net'

/** A port of 127.0.0.1 that nobody listens on at this moment. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

/**
 * Why one cannot listen there: the system's error code (EADDRINUSE, EACCES, EADDRNOTAVAIL …), or undefined.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
export function portFault(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.on('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/** The first port above this one that can be listened on. @param {string} host @param {number} port */
export async function nextPort(host, port) {
  for (let next = port + 1; next < 65_536; next += 1) if (!(await portFault(host, next))) return next
  return freePort()
}

/** Whether somebody accepts connections there. @param {number} port @returns {Promise<boolean>} */
export function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
