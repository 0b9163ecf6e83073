/** What stands on the console once Bleibe is ready. */
import { demoSigninInfo } from '#areas/personal/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Role } from './instance-lock.ts';

export async function greetingOf(
  kernel: Kernel,
  { url, role }: { url: string | undefined; role: Role },
): Promise<(seconds: number) => readonly string[]> {
  const demo = url && kernel.config.demo ? await demoLines(kernel) : [];
  return (seconds) => {
    const time = `bereit nach ${seconds.toLocaleString('de-DE')} s`;
    if (!url) return [`Bleibe arbeitet im Hintergrund (--role=${role}, ${time}). Strg-C beendet es.`];
    return [`Bleibe läuft unter ${url} (${time}). Strg-C beendet es.`, ...(demo.length > 0 ? ['', ...demo] : [])];
  };
}

/** Every account, and how one signs in; the sign-in page shows the same. */
async function demoLines({ pool, clock }: Kernel): Promise<readonly string[]> {
  const { konten, kennwort, totpGeheimnis, totpCode, portal } = await demoSigninInfo(pool.db, clock.now());
  const rows = konten.map(
    ({ email, name, rollen }) => [email, `${name}, ${rollen.map((rolle) => rolle.name).join(' und ')}`] as const,
  );
  const width = Math.max(...rows.map(([email]) => email.length));
  return [
    'Musterstadt ist erfunden; jedes dieser Konten können Sie ausprobieren:',
    ...rows.map(([email, who]) => `  ${email.padEnd(width)}  ${who}`),
    `Kennwort für alle: ${kennwort}`,
    `Zweiter Faktor: Die Anmeldeseite zeigt den Code an (jetzt ${totpCode}); für eine App: ${totpGeheimnis}`,
    `Bürgerportal (/buerger): ${portal.email}, ${portal.name}; die Seite zeigt den Code an.`,
    'Briefe, Zahlungen und Anträge kommen nach dem ersten Start noch eine Minute lang dazu.',
  ];
}
