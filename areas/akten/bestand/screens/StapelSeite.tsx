/** The stacks of the scan desk: print, scan, compare, close. */
import { Fragment, useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, usePages } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatMoment } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { EmptyState, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  closeStapel,
  getFortschrittBestand,
  listBestand,
  listStapel,
  printStapel,
  printTypblaetter,
} from '../bestand.api.ts';
import type { Stapel } from '../bestand.schema.ts';
import { stapelStand } from './worte.ts';
import '../../screens/akten.css';
import './bestand.css';

export default function StapelSeite() {
  const may = useMay();
  const query = usePages(listStapel, {});
  useLive(may('akten.eingang') ? 'eingang' : undefined, [listStapel]);
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  return (
    <Page
      title="Stapel"
      sub="Zählen, Trennblätter drucken und einlegen, scannen, abschließen. Das Deckblatt kommt zuoberst."
      crumbs={[{ label: 'Bestand', to: '/bestand' }]}
      actions={
        <>
          <a className={buttonClass('secondary')} href={urlOf(printTypblaetter, {})} target="_blank" rel="noreferrer">
            <Icon name="drucken" />
            <span>Blätter für Dokumenttypen</span>
          </a>
          <ButtonLink to="/bestand" kind="primary" icon="plus">
            Akten wählen
          </ButtonLink>
        </>
      }
    >
      <PagedList
        of={query}
        count={rows.length}
        loading="Stapel werden geladen"
        more="Ältere Stapel laden"
        empty={
          <EmptyState icon="scan" title="Noch kein Stapel">
            Wählen Sie im Bestand die Akten, die zusammen durch den Scanner gehen, und zählen Sie ihre Blätter.
          </EmptyState>
        }
      >
        <ul className="plain-list bestand-stapel">
          {rows.map((stapel) => (
            <li key={stapel.id}>
              <StapelKarte stapel={stapel} />
            </li>
          ))}
        </ul>
      </PagedList>
    </Page>
  );
}

function StapelKarte({ stapel }: { stapel: Stapel }) {
  const [explaining, setExplaining] = useState(false);
  const { tone, text } = stapelStand(stapel);
  const { stand } = stapel.abgleich;
  const open = stapel.abgeschlossenAm === undefined;
  const close = useAct(closeStapel, {
    changes: [listStapel, listBestand, getFortschrittBestand],
    done: ({ nr }) => toast(`Stapel ${nr} ist abgeschlossen`),
  });
  return (
    <article className="card bestand-karte" aria-label={`Stapel ${stapel.nr}`}>
      <div>
        <h2>Stapel {stapel.nr}</h2>
        <p className="u-muted">
          {[
            `${count(stapel.blaetter, 'Blatt', 'Blätter')}, ${stapel.beidseitig ? 'beidseitig' : 'einseitig'}`,
            stapel.karton && `Karton ${stapel.karton}`,
            count(stapel.akten.length, 'Akte', 'Akten'),
            formatMoment(stapel.erstelltAm),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="u-muted">
          {stapel.akten.slice(0, 6).map(({ aktenzeichen, name }, index) => (
            <Fragment key={aktenzeichen}>
              {index > 0 && ' · '}
              <span className="u-nowrap">{aktenzeichen}</span> {name}
            </Fragment>
          ))}
          {stapel.akten.length > 6 && ' …'}
        </p>
        <Status tone={tone}>{text}</Status>
        <ProblemNote problem={close.problem} />
      </div>
      <div className="knopf-stapel">
        <a
          className={buttonClass('secondary')}
          href={urlOf(printStapel, { id: stapel.id })}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="drucken" />
          <span>Trennblätter drucken</span>
        </a>
        {open && stand === 'stimmt' && (
          <Button
            kind="primary"
            icon="haken"
            busy={close.busy}
            onClick={() => void close.run({ id: stapel.id, version: stapel.version })}
          >
            Stapel abschließen
          </Button>
        )}
        {open && stapel.abgleich.stand === 'differenz' && stapel.abgleich.verdacht > 0 && (
          <ButtonLink to="/eingang/doppelt" kind="primary" icon="auge">
            Gleiche Seiten ansehen
          </ButtonLink>
        )}
        {open && stand === 'differenz' && <Button onClick={() => setExplaining(true)}>Differenz erklären</Button>}
      </div>
      {explaining && <Erklaeren stapel={stapel} onClose={() => setExplaining(false)} />}
    </article>
  );
}

function Erklaeren({ stapel, onClose }: { stapel: Stapel; onClose(): void }) {
  const form = useForm({
    contract: closeStapel,
    draft: { erklaerung: '' },
    input: ({ erklaerung }) => ({ id: stapel.id, version: stapel.version, erklaerung }),
    changes: [listStapel, listBestand, getFortschrittBestand],
    done: () => {
      toast(`Stapel ${stapel.nr} ist mit Erklärung abgeschlossen`);
      onClose();
    },
  });
  return (
    <Dialog title={`Differenz in Stapel ${stapel.nr}`} onClose={onClose}>
      <p>{stapelStand(stapel).text}</p>
      <p>Besser ist, den Stapel noch einmal zu zählen und zu scannen. Was Sie hier schreiben, steht im Protokoll.</p>
      <Form form={form} action="Mit Erklärung abschließen" danger onCancel={onClose}>
        <TextArea
          label="Wie erklärt sich die Differenz?"
          rows={3}
          maxLength={500}
          autoFocus
          {...form.field('erklaerung')}
        />
      </Form>
    </Dialog>
  );
}
