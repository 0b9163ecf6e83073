/** The environment of a child holds no secret of ours: only what a program needs to find its parts. */
const PASSED_ON = ['PATH', 'LD_LIBRARY_PATH', 'TESSDATA_PREFIX', 'TZ', 'SYSTEMROOT'] as const;

export function childEnv(folder: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(passed), LANG: 'C.UTF-8', HOME: folder, TMPDIR: folder, ...extra };
}
