/** What an area hands to apps/server, the only place that names every area. */

import type { FastifyInstance } from 'fastify';
import type { Action } from '../actions/action.ts';
import type { Command } from '../cli/command.ts';
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
  /** Routes that are no contract (uploads by tus, server-sent events, redirects of sign-in). Each names its access. */
  routes?(app: FastifyInstance, kernel: Kernel): Promise<void> | void;
  /** Work in the background of the worker role (folder watcher, sealer); returns how to stop. */
  startWorker?(kernel: Kernel): Promise<() => Promise<void>>;
  /** Work in the background of the api role. */
  startApi?(kernel: Kernel): Promise<() => Promise<void>>;
  /** Fills an empty database with the fictional Musterstadt; areas are called in the order of the house. */
  seedDemo?(kernel: Kernel): Promise<void>;
}
