/**
 * A real IMAP server (Dovecot) as a process of its own: an ordinary user, a folder of its own, a free port. Its mailboxes
 * are maildirs, so a test can put a message in as a mail server does.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect as openSocket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const BENUTZER = 'amt';
export const KENNWORT = 'geheim "mit" \\ Zeichen';

const PROGRAM = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(existsSync);

/** Undefined where it is installed; else the line to skip with. */
export const OHNE_DOVECOT = PROGRAM ? undefined : 'no Dovecot installed: apt-get install dovecot-imapd';

export interface Dovecot {
  readonly port: number;
  readonly tlsPort: number;
  /** Certificate of the server, PEM. */
  readonly zertifikat: string;
  /** Puts a message into the inbox as a mail server does. */
  put(message: string | Buffer): void;
  /** Messages in a folder: `INBOX`, `Bleibe erledigt`. */
  count(ordner: string): number;
  /** The messages as they lie in a folder. */
  read(ordner: string): Buffer[];
  /** Gives the folder another UIDVALIDITY, as a restored server does. */
  forgetUids(): void;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Nobody's ids where the tests run as root: Dovecot gives mail to no root. */
const ROOT = process.getuid?.() === 0;
const [UID, GID] = ROOT ? [65534, 65534] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];

export async function openDovecot(): Promise<Dovecot> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'dovecot-'));
  chmodSync(dir, 0o755);
  const [port, tlsPort] = [await freePort(), await freePort()];
  const mail = path.join(dir, 'mail');
  for (const sub of ['run', 'mail', 'mail/cur', 'mail/new', 'mail/tmp']) mkdirSync(path.join(dir, sub));
  makeCertificate(dir);
  writeFileSync(path.join(dir, 'users'), `${BENUTZER}:{PLAIN}${KENNWORT}\n`);
  writeFileSync(path.join(dir, 'conf'), configOf(dir, port, tlsPort));
  give(dir);
  let child: ChildProcess | undefined;
  let number = 0;
  const folderOf = (ordner: string) => (ordner === 'INBOX' ? mail : path.join(mail, `.${ordner}`));
  const files = (ordner: string) =>
    ['new', 'cur'].flatMap((sub) => {
      const at = path.join(folderOf(ordner), sub);
      return existsSync(at)
        ? readdirSync(at)
            .sort()
            .map((name) => path.join(at, name))
        : [];
    });
  const dovecot: Dovecot = {
    port,
    tlsPort,
    zertifikat: readFileSync(path.join(dir, 'cert.pem'), 'utf8'),
    put(message) {
      number += 1;
      const file = path.join(mail, 'new', `17${String(number).padStart(8, '0')}.M${number}.test`);
      writeFileSync(file, message);
      if (ROOT) chownSync(file, UID, GID);
    },
    count: (ordner) => files(ordner).length,
    read: (ordner) => files(ordner).map((file) => readFileSync(file)),
    forgetUids() {
      for (const name of readdirSync(mail))
        if (name.startsWith('dovecot')) rmSync(path.join(mail, name), { recursive: true });
    },
    async stop() {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    },
    async start() {
      const command = [PROGRAM ?? 'dovecot', '-F', '-c', path.join(dir, 'conf')];
      const [program = '', ...args] = ROOT
        ? ['setpriv', `--reuid=${UID}`, `--regid=${GID}`, '--clear-groups', ...command]
        : command;
      child = spawn(program, args, { stdio: 'ignore' });
      await untilOpen(port, path.join(dir, 'log'));
    },
    async close() {
      await dovecot.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  await dovecot.start();
  return dovecot;
}

function give(dir: string): void {
  if (!ROOT) return;
  execFileSync('chown', ['-R', `${UID}:${GID}`, dir]);
}

function makeCertificate(dir: string): void {
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const out = ['-keyout', path.join(dir, 'key.pem'), '-out', path.join(dir, 'cert.pem')];
  execFileSync('openssl', [...args, ...out, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'], {
    stdio: 'ignore',
  });
}

function configOf(dir: string, port: number, tlsPort: number): string {
  const [user, group] = ['-un', '-gn'].map((what) =>
    execFileSync('id', ROOT ? [what, 'nobody'] : [what], { encoding: 'utf8' }).trim(),
  );
  return `base_dir = ${dir}/run
state_dir = ${dir}/run
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${dir}/cert.pem
ssl_key = <${dir}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${group}
first_valid_uid = 1
mail_location = maildir:${dir}/mail
passdb {
  driver = passwd-file
  args = username_format=%u ${dir}/users
}
userdb {
  driver = static
  args = uid=${UID} gid=${GID} home=${dir}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilOpen(port: number, log: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = openSocket(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await sleep(50);
  }
  throw new Error(`Dovecot did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
}
