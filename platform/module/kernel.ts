/** What every action, job and command can reach. Built once by apps/server; tests build a small one. */
import type { Logger } from 'pino';
import type { AuditPort } from '../actions/audit.ts';
import type { BlobStore } from '../blobs/blobs.ts';
import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import type { KeyRing } from '../crypto/keyring.ts';
import type { Pool } from '../db/db.ts';
import type { Events } from '../events/events.ts';
import type { Signals } from '../events/signals.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Mail } from '../mail/mail.ts';
import type { RightsTable } from '../principal/principal.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

export interface Kernel {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly pool: Pool;
  readonly keys: KeyRing;
  readonly blobs: BlobStore;
  readonly jobs: Jobs;
  readonly events: Events;
  /** Wake-ups between processes: "look again", never what happened. */
  readonly signals: Signals;
  readonly mail: Mail;
  readonly sandbox: Sandbox;
  readonly audit: AuditPort;
  /** The rights of all areas of this program, as their `<area>.rights.ts` declare them. */
  readonly rights: RightsTable;
}
