/**
 * A real S3 service for tests: Ceph's object gateway (Debian: `radosgw ceph-mon ceph-osd`), with one monitor and one store
 * in memory, everything in a folder of its own. Nothing of Ceph goes into the product.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AwsClient } from 'aws4fetch';
import type { S3Options } from '../s3-client.ts';

const run = promisify(execFile);

/** For `describe(…, { skip })`: why there is no such service, or `false`. */
export const radosgwMissing: string | false = ['ceph-mon', 'ceph-osd', 'radosgw'].every((one) =>
  existsSync(`/usr/bin/${one}`),
)
  ? false
  : 'Kein S3-Dienst zum Prüfen: apt-get install --no-install-recommends radosgw ceph-mon ceph-osd';

export interface Radosgw extends S3Options {
  /** Ends the gateway, as a cut line would; what is stored stays. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

function configOf(dir: string, fsid: string, mon: number, gateway: number): string {
  return `[global]
fsid = ${fsid}
mon_host = v1:127.0.0.1:${mon}
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
osd_pool_default_size = 1
osd_pool_default_min_size = 1
mon_allow_pool_size_one = true
osd_pool_default_pg_num = 4
osd_pool_default_pgp_num = 4
mon_max_pg_per_osd = 1000
osd_crush_chooseleaf_type = 0
osd_objectstore = memstore
memstore_device_bytes = 2147483648
mon_data = ${dir}/mon.a
osd_data = ${dir}/osd.0
run_dir = ${dir}
admin_socket =
log_file = ${dir}/$name.log
keyring = ${dir}/keyring
public_addr = 127.0.0.1
[client.rgw]
rgw_frontends = beast endpoint=127.0.0.1:${gateway}
rgw_data = ${dir}
`;
}

export async function startRadosgw(): Promise<Radosgw> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-radosgw-'));
  const [mon, gateway] = [await freePort(), await freePort()];
  const [fsid, osd] = [randomUUID(), randomUUID()];
  await Promise.all(['mon.a', 'osd.0'].map((name) => mkdir(path.join(dir, name))));
  const config = path.join(dir, 'ceph.conf');
  await writeFile(config, configOf(dir, fsid, mon, gateway));
  const children = new Set<ChildProcess>();
  const call = (command: string, ...args: string[]) => run(command, ['-c', config, ...args], { timeout: 120_000 });
  const serve = (command: string, ...args: string[]) => {
    const child = spawn(command, ['-c', config, '-f', ...args], { stdio: 'ignore' });
    children.add(child);
    return child;
  };
  await run('monmaptool', ['--create', '--addv', 'a', `[v1:127.0.0.1:${mon}]`, '--fsid', fsid, `${dir}/monmap`]);
  await call('ceph-mon', '-i', 'a', '--mkfs', '--monmap', `${dir}/monmap`);
  serve('ceph-mon', '-i', 'a');
  await call('ceph', 'osd', 'new', osd);
  await call('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', osd);
  await call('ceph', 'osd', 'crush', 'add', 'osd.0', '1.0', 'host=h', 'root=default');
  serve('ceph-osd', '-i', '0');
  const keys = { accessKeyId: 'test-kennung', secretAccessKey: 'test-geheimnis' };
  const rgw = ['-n', 'client.rgw'];
  const user = ['--uid=test', '--display-name=Test', '--access-key', keys.accessKeyId, '--secret'];
  await call('radosgw-admin', ...rgw, 'user', 'create', ...user, keys.secretAccessKey);
  let served = serve('radosgw', ...rgw);
  const endpoint = `http://127.0.0.1:${gateway}`;
  const region = 'default';
  const bucket = 'akten';
  const mend = async () => {
    if (served.exitCode !== null || served.signalCode !== null) served = serve('radosgw', ...rgw);
    while (!(await fetch(endpoint).catch(() => undefined))) await sleep(100);
  };
  await mend();
  const made = await new AwsClient({ ...keys, region, service: 's3' }).fetch(`${endpoint}/${bucket}`, {
    method: 'PUT',
  });
  if (!made.ok) throw new Error(`no bucket: ${await made.text()}`);
  return {
    endpoint,
    bucket,
    region,
    ...keys,
    mend,
    cut: async () => {
      served.kill('SIGKILL');
      await once(served, 'exit');
    },
    stop: async () => {
      for (const child of children) child.kill('SIGKILL');
      await rm(dir, { recursive: true, force: true });
    },
  };
}
