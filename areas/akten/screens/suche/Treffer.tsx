/** The finds as a list, and the page of the chosen one beside it. */
import type { ReactNode } from 'react';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { Badge } from '#ui/Status.tsx';
import { nameOfPerson } from '../person/worte.ts';
import { type Fund, type Gruppe, zielOf } from './ergebnis.ts';
import { Ausschnitt, fundWeg, personFakten, seiteOrt, seiteTyp } from './fundworte.tsx';
import { SeitenVorschau } from './SeitenVorschau.tsx';

interface TrefferGruppeProps {
  readonly gruppe: Gruppe;
  readonly q: string;
  readonly shown: Fund | undefined;
  onShow(fund: Fund): void;
}

export function TrefferGruppe({ gruppe, q, shown, onShow }: TrefferGruppeProps) {
  return (
    <section aria-label={gruppe.name}>
      <h2 className="such-gruppe">{gruppe.name}</h2>
      <ul className="such-liste">
        {gruppe.funde.map((fund) => (
          <li key={fund.key} className="such-fund" data-selected={fund === shown ? '' : undefined}>
            <Link
              {...zielOf(fund, q)}
              className="row-link such-link"
              onFocus={() => onShow(fund)}
              {...(fund === shown ? { 'aria-current': 'true' as const } : {})}
            >
              <FundZeile fund={fund} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FundZeile({ fund }: { fund: Fund }) {
  if (fund.art === 'person')
    return (
      <span className="fund">
        <strong>{nameOfPerson(fund.person)}</strong>
        <Weg fund={fund} />
        <span className="cell-sub">{personFakten(fund.person)}</span>
      </span>
    );
  if (fund.art === 'akte')
    return (
      <span className="fund">
        <strong>{fund.akte.aktenzeichen}</strong>
        <span className="cell-sub">{fund.akte.personen.join(' · ')}</span>
      </span>
    );
  return (
    <span className="fund">
      <strong>{fund.seite.person ?? fund.seite.titel}</strong>
      <Weg fund={fund} />
      <span className="cell-sub">
        {fund.seite.person && `${fund.seite.titel} · `}
        {seiteOrt(fund.seite)}
        {seiteTyp(fund.seite) && ` · ${seiteTyp(fund.seite)}`}
      </span>
      <Ausschnitt stuecke={fund.seite.ausschnitt} />
    </span>
  );
}

/** Why something is shown that does not have the words as they were typed. */
function Weg({ fund }: { fund: Fund }) {
  const weg = fundWeg(fund);
  return weg === undefined ? null : (
    <span>
      <Badge>{weg}</Badge>
    </span>
  );
}

export function FundVorschau({ fund, q, children }: { fund: Fund; q: string; children?: ReactNode }) {
  const target = zielOf(fund, q);
  return (
    <div className="such-vorschau">
      <div className="such-vorschau-kopf">
        <FundZeileKurz fund={fund} />
        <ButtonLink {...target} kind="primary" shortcut="Enter">
          {fund.art === 'seite' ? 'Seite öffnen' : fund.art === 'akte' ? 'Akte öffnen' : 'Öffnen'}
        </ButtonLink>
        {children}
      </div>
      {fund.art === 'seite' && <SeitenVorschau key={fund.key} treffer={fund.seite} />}
    </div>
  );
}

function FundZeileKurz({ fund }: { fund: Fund }) {
  if (fund.art !== 'seite') return <FundZeile fund={fund} />;
  return (
    <span className="fund">
      <strong>{[fund.seite.person, fund.seite.titel].filter(Boolean).join(' · ')}</strong>
      <span className="cell-sub">{seiteOrt(fund.seite)}</span>
    </span>
  );
}
