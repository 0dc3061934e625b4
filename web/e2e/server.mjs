// The program under test: a sample department made once, copied for each journey, served on a free port.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = resolve(fileURLToPath(new URL('../..', import.meta.url)))
const program = process.env.THIDUA_PROGRAM ?? join(process.env.BUILD_DIR ?? join(repository, 'build'), 'thidua')
const onPostgres = process.env.THIDUA_E2E_POSTGRES === '1'

/** Makes the sample department; `serve()` gives a server with a fresh copy of it. */
export async function makeInstallation() {
  if (!existsSync(program)) throw new Error(`${program} is missing: ./dev build`)
  const folder = mkdtempSync(join(tmpdir(), 'thidua-e2e-'))
  const postgres = onPostgres ? await startPostgres(join(folder, 'pg')) : null
  const first = { db: postgres ? postgres.create('demo') : join(folder, 'demo.db'), files: join(folder, 'demo-files') }
  execFileSync(program, ['demo', '--out', join(folder, 'papers')], {
    env: environment(first),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let copies = 0
  return {
    folder,
    database: postgres ? 'PostgreSQL' : 'SQLite',
    papers: join(folder, 'papers'),
    async serve() {
      const name = `copy${++copies}`
      const files = join(folder, `${name}-files`)
      if (existsSync(first.files)) cpSync(first.files, files, { recursive: true })
      const db = postgres ? postgres.create(name, 'demo') : join(folder, `${name}.db`)
      if (!postgres) cpSync(first.db, db)
      return startServer(folder, name, { db, files })
    },
    async stop() {
      await postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const environment = ({ db, files }) => ({
  ...process.env,
  THIDUA_DB: db,
  THIDUA_FILES: files,
  TZ: 'America/New_York', // days are Vietnam's wherever the server stands
})

async function startServer(folder, name, where) {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let log = ''
  let child
  const start = async () => {
    child = spawn(program, ['serve', '--listen', `127.0.0.1:${port}`], {
      env: environment(where),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text))
    await answering(base, child, () => log)
  }
  const end = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await gone
  }
  await start()
  return {
    base,
    ...where,
    log: () => log,
    /** A command line on the same database: `server.run('audit')`. */
    run: (...args) => execFileSync(program, args, { env: environment(where), encoding: 'utf8' }),
    /** As when the power fails. */
    kill: () => end('SIGKILL'),
    restart: start,
    async stop() {
      await end('SIGTERM')
      writeFileSync(join(folder, `${name}.log`), log)
    },
  }
}

async function answering(base, child, log) {
  for (let i = 0; i < 200; i++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}\n${log()}`)
    try {
      const answer = await fetch(`${base}/healthz`)
      if (answer.ok) return
    } catch {
      // not yet
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`the server does not answer\n${log()}`)
}

export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** A PostgreSQL of the tests' own: a temporary folder, a socket in it, no network; as root, run by an unprivileged user. */
async function startPostgres(folder) {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort() : []
  if (versions.length === 0) throw new Error('PostgreSQL is not installed: ./dev setup --test')
  const bin = join('/usr/lib/postgresql', versions.at(-1), 'bin')
  const data = join(folder, 'data')
  mkdirSync(folder, { recursive: true })
  const isRoot = process.getuid() === 0
  const user = isRoot ? 'postgres' : process.env.USER
  if (isRoot) {
    execFileSync('chown', ['postgres', folder])
    execFileSync('chmod', ['711', resolve(folder, '..')])
  }
  const as = (command, args, options = {}) =>
    isRoot
      ? execFileSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args], options)
      : execFileSync(command, args, options)
  as(
    join(bin, 'initdb'),
    ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { stdio: 'ignore', cwd: '/' },
  )
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off -c max_connections=200`
  as(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'], {
    stdio: 'ignore',
    cwd: '/',
  })
  const address = (name) => `postgresql://${user}@/${name}?host=${encodeURIComponent(folder)}`
  return {
    create(name, template) {
      const args = ['-h', folder, '-U', user, '-T', template ?? 'template0', '-E', 'UTF8', name]
      execFileSync(join(bin, 'createdb'), template ? args : [...args, '--locale=C.UTF-8'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      return address(name)
    },
    async stop() {
      as(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { stdio: 'ignore', cwd: '/' })
    },
  }
}
