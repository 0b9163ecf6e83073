/** What an area hands to apps/server, the only place that names every area. */

import type { FastifyInstance } from 'fastify';
import type { Action } from '../actions/action.ts';
import type { Command } from '../cli/command.ts';
import type { WrappedKeyColumn } from '../crypto/wrapped-keys.sql.ts';
import type { Tx } from '../db/db.ts';
import type { EventHandler } from '../events/events.ts';
import type { JobDefinition } from '../jobs/jobs.ts';
import type { RightsTable } from '../principal/principal.ts';
import type { Kernel } from './kernel.ts';
import type { PersonHooks } from './person-hooks.ts';

export interface AreaModule {
  readonly name: string;
  readonly rights: RightsTable;
  readonly actions: readonly Action[];
  readonly jobs?: readonly JobDefinition[];
  /** Reactions to events of areas above. */
  readonly handlers?: readonly EventHandler[];
  readonly commands?: readonly Command[];
  readonly personHooks?: PersonHooks;
  /** Where the area keeps keys that the master key wrapped: they are wrapped anew, and stay out of backups. */
  readonly wrappedKeys?: readonly WrappedKeyColumn[];
  /**
   * After a restore: takes away what a backup brought back of owners whose keys had been destroyed (`akte:ID`,
   * `eingang:ID`), as their destruction did. Ids that the area does not know are not its own.
   */
  destroyOwners?(tx: Tx, keyIds: readonly string[]): Promise<void>;
  /** Routes that are no contract (uploads by tus, server-sent events, redirects of sign-in). Each names its access. */
  routes?(app: FastifyInstance, kernel: Kernel): Promise<void> | void;
  /** Work in the background of the worker role (folder watcher, sealer); returns how to stop. */
  startWorker?(kernel: Kernel): Promise<() => Promise<void>>;
  /** Work in the background of the api role. */
  startApi?(kernel: Kernel): Promise<() => Promise<void>>;
  /** Fills an empty database with the fictional Musterstadt; areas are called in the order of the house. */
  seedDemo?(kernel: Kernel): Promise<void>;
}
