/** The requirement that is selected: why, what is known, the own finding, and the page that proves it. */

import { useState } from 'react';
import { NormText } from '#areas/erlasse/screens/index.ts';
import { EmptyState } from '#ui/States.tsx';
import { zitate } from '../pruefung-worte.rules.ts';
import { tatsachenfeldOf } from '../tatsachenform.rules.ts';
import type { Pruefzeile, Verfahren } from '../vorgang.schema.ts';
import { Angaben } from './Angaben.tsx';
import { Belegblatt, type Blattwahl } from './Belegblatt.tsx';
import { Feststellen } from './Feststellen.tsx';
import { Vorschlagsmarke } from './marken.tsx';
import { RechtDazu } from './RechtDazu.tsx';

interface BelegProps {
  readonly of: Verfahren;
  readonly zeile: Pruefzeile | undefined;
  readonly edits: boolean;
}

export function Beleg({ of, zeile, edits }: BelegProps) {
  const felder = zeile ? [...new Set([...zeile.tatsachen, ...zeile.fehlt])] : [];
  const proof = of.tatsachen.find(({ feld, beleg }) => beleg && felder.includes(feld))?.beleg;
  const [blatt, setBlatt] = useState<Blattwahl | undefined>(
    proof && { dokumentId: proof.dokumentId, seite: proof.seite ?? 1, stelle: proof.stelle },
  );
  const passend = felder.flatMap((feld) => tatsachenfeldOf(feld)?.dokument ?? []);
  return (
    <div className="vf-beleg">
      {zeile ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="vf-beleg-text u-stack" aria-label={zeile.name} tabIndex={0}>
          <header>
            <h2>{zeile.name}</h2>
            <p className="u-row u-muted">
              <NormText text={zitate(zeile.normen)} tag={of.pruefung?.stichtag} />
              <RechtDazu zeile={zeile} stichtag={of.pruefung?.stichtag} />
            </p>
          </header>
          <p>
            <Vorschlagsmarke ergebnis={zeile.ergebnis} /> {zeile.grund}
          </p>
          <Angaben of={of} felder={felder} edits={edits} blatt={blatt} onShow={setBlatt} />
          <Feststellen key={`${zeile.schluessel} ${zeile.ergebnis}`} of={of} zeile={zeile} edits={edits} />
        </section>
      ) : (
        <div className="pane-inset">
          <EmptyState icon="dokument" title="Nichts ausgewählt">
            Wählen Sie links eine Voraussetzung, dann steht hier ihr Beleg.
          </EmptyState>
        </div>
      )}
      <Belegblatt akteId={of.akteId} blatt={blatt} onChoose={setBlatt} passend={passend} draws={edits} />
    </div>
  );
}
