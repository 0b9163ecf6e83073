/**
 * The one way to let a foreign program or a parser of foreign bytes run: as a child process with limits on CPU,
 * memory, time and output, in a scratch folder of its own that is removed afterwards.
 */
export interface SandboxLimits {
  /** CPU seconds of the child (RLIMIT_CPU). */
  readonly cpuSeconds: number;
  /** Address space in MiB (RLIMIT_AS); leave out for V8 and WebAssembly, which reserve far more than they use. */
  readonly memoryMiB?: number;
  /** Resident memory in MiB at which the child is killed (watched). */
  readonly residentMiB?: number;
  /** Wall-clock seconds after which the child's whole process group is killed. */
  readonly wallSeconds: number;
  /** Bytes of standard output kept; more ends the child. */
  readonly maxOutputBytes?: number;
  /** Largest file the child may write (RLIMIT_FSIZE), MiB. */
  readonly fileSizeMiB?: number;
}

export interface SandboxRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Buffer;
  readonly limits: SandboxLimits;
  readonly signal?: AbortSignal;
}

export type SandboxEnd = 'exit' | 'cpu' | 'memory' | 'wall' | 'output' | 'signal' | 'aborted' | 'missing';

export interface SandboxResult {
  readonly end: SandboxEnd;
  readonly code: number | null;
  readonly stdout: Buffer;
  /** Last 8 KiB. */
  readonly stderr: string;
  readonly ms: number;
  readonly cpuMs?: number;
}

export interface Sandbox {
  run(options: SandboxRun): Promise<SandboxResult>;
  /**
   * A child that stays and answers one JSON request per line, for parsers whose start is expensive. A request that
   * breaks a limit ends the child; the next request gets a fresh one.
   */
  openWorker(options: SandboxWorkerOptions): SandboxWorker;
  /** Removes what an earlier process left behind. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface SandboxWorkerOptions {
  /** A `.ts` module started with the same Node; reads requests from stdin, writes answers to stdout, one JSON line each. */
  readonly module: string;
  readonly name: string;
  readonly limits: Omit<SandboxLimits, 'wallSeconds' | 'cpuSeconds'>;
  /** The child is replaced after this many requests, so that leaks stay small. */
  readonly maxRequests: number;
}

export interface SandboxWorker {
  /** Rejects with a Fault (`sandbox.ZEIT`, `sandbox.SPEICHER`, `sandbox.ABGESTUERZT`) when the child broke a limit. */
  request<T>(payload: unknown, options: { wallSeconds: number; cpuSeconds?: number; signal?: AbortSignal }): Promise<T>;
  close(): Promise<void>;
}
