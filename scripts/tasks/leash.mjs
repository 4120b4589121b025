// Loaded into the app before its own code: when the process that started it is gone, even by kill -9, the app is
// asked to end as by SIGTERM, so that nothing lives on unseen.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5_000).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
