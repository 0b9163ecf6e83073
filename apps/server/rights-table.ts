/** docs/rechte.md: every way into the house and who may take it, as the contracts and the rights of the areas say. */
import { ROLLEN } from '#areas/personal/index.ts';
import type { Contract } from '#platform/http/contract.ts';
import type { RouteInfo } from '#platform/http/server/request-context.ts';
import type { AreaModule } from '#platform/module/module.ts';
import type { Right, RightsTable } from '#platform/principal/principal.ts';

export type RoleName = keyof typeof ROLLEN;
export const ROLES = Object.keys(ROLLEN) as RoleName[];

export interface RouteRights extends RouteInfo {
  readonly area: string;
  /** Name of the contract; missing for routes that are none. */
  readonly contract: string | undefined;
  readonly summary: string;
}

/** In the order of the areas; HEAD goes with GET. */
export function rightsOfRoutes(routes: readonly RouteInfo[], areas: readonly AreaModule[]): RouteRights[] {
  const contracts = new Map<string, { area: string; contract: Contract }>(
    areas.flatMap(({ name, actions }) =>
      actions.map(({ contract }) => [`${contract.method} ${contract.path}`, { area: name, contract }] as const),
    ),
  );
  const names = ['haus', ...areas.map(({ name }) => name)];
  return routes
    .filter(({ method, url }) => method !== 'HEAD' || !routes.some((one) => one.url === url && one.method === 'GET'))
    .map((route) => {
      const found = contracts.get(`${route.method} ${route.url}`);
      const area = found?.area ?? names.find((name) => route.access.startsWith(`${name}.`)) ?? 'haus';
      return { ...route, area, contract: found?.contract.name, summary: found?.contract.summary ?? 'kein Vertrag' };
    })
    .sort((a, b) => names.indexOf(a.area) - names.indexOf(b.area) || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
}

export function mayCall(role: RoleName, access: RouteInfo['access'], rights: RightsTable): boolean {
  if (access === 'public' || access === 'signed-in') return true;
  return rights[access as Right]?.rollen.includes(role) ?? false;
}

export function renderRights(routes: readonly RouteRights[], rights: RightsTable): string {
  const areas = [...new Set(routes.map(({ area }) => area))];
  return `${[
    '# Wer was darf',
    '',
    'Jeder Weg ins Haus und die Rollen, die ihn gehen dürfen. Erzeugt aus den Verträgen und den Rechtetabellen der Bereiche;',
    'ein Test ruft jeden Weg in jeder Rolle auf und vergleicht. Nach einer gewollten Änderung: `BLEIBE_SCHREIBEN=1 ./bleibe test rechte`.',
    '',
    'Welche Akten eine Person dabei sieht, entscheidet ihr Bereich (Amt, Team, Buchstaben), nicht diese Tabelle.',
    '',
    `Rollen: ${ROLES.map((role) => `${SHORT[role]} ${ROLLEN[role].name}`).join(' · ')}`,
    ...areas.flatMap((area) => [
      '',
      `## ${area}`,
      '',
      ...table(
        routes.filter((route) => route.area === area),
        rights,
      ),
    ]),
  ].join('\n')}\n`;
}

const SHORT: Readonly<Record<RoleName, string>> = {
  leitung: 'L',
  teamleitung: 'TL',
  sachbearbeitung: 'SB',
  service: 'SI',
  kasse: 'K',
  poststelle: 'PS',
  scanstelle: 'SC',
  administration: 'AD',
  datenschutz: 'DS',
  roboter: 'RO',
  station: 'ST',
};

function table(routes: readonly RouteRights[], rights: RightsTable): string[] {
  return [
    `| Weg | Wozu | Recht | ${ROLES.map((role) => SHORT[role]).join(' | ')} |`,
    `|---|---|---|${ROLES.map(() => ':-:').join('|')}|`,
    ...routes.map(({ method, url, access, contract, summary }) => {
      const cells = ROLES.map((role) => (mayCall(role, access, rights) ? '●' : ' '));
      const what = contract ? `${summary} (\`${contract}\`)` : summary;
      return `| ${method} ${url} | ${what} | ${ACCESS[access] ?? access} | ${cells.join(' | ')} |`;
    }),
  ];
}

const ACCESS: Readonly<Record<string, string>> = { public: 'ohne Anmeldung', 'signed-in': 'mit Anmeldung' };
