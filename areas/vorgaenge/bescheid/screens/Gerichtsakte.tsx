/** § 99 (1) VwGO: what the court gets of the Akte — all of it or chosen, what is withheld and why, and what came after. */
import { useState } from 'react';
import {
  AkteneinsichtVorschau,
  type Dokumentauswahl,
  DokumentWahl,
  LEERE_AUSWAHL,
  readWahl,
} from '#areas/akten/screens/index.ts';
import { urlOf } from '#platform/http/client.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatDay, formatDayShort } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { getGerichtsakte, orderGerichtsakte } from '../gerichtsakte.api.ts';
import type { Gerichtsakte } from '../gerichtsakte.schema.ts';
import { listRechtsbehelfe } from '../rechtsbehelf.api.ts';
import type { Rechtsbehelf } from '../rechtsbehelf.schema.ts';
import { HandOverAkte, WEGE } from './GerichtDialoge.tsx';

const CHANGES = [listRechtsbehelfe];

interface AkteProps {
  readonly of: Rechtsbehelf;
  readonly verfahrenId: string;
  readonly akteId: string;
}

export function Akte({ of, verfahrenId, akteId }: AkteProps) {
  const [choosing, setChoosing] = useState(false);
  const done = () => toast('Die Akte für das Gericht wird erstellt');
  const order = useAct(orderGerichtsakte, { changes: CHANGES, done });
  const { akten, neu } = of;
  const works = akten.some(({ status }) => status === 'wartet' || status === 'laeuft');
  const seen = { verfahrenId, id: of.id };
  const orders = !works && of.erledigtAm === undefined;
  return (
    <div className="u-stack">
      <h4>Akte für das Gericht</h4>
      <ProblemNote problem={order.problem} />
      {akten.map((one, index) => (
        <Lieferung key={one.id} of={one} gericht={of.gericht} seen={seen} nummer={akten.length > 1 ? index + 1 : 0} />
      ))}
      {neu > 0 && (
        <Note kind="info" title={`Seit der letzten Lieferung: ${count(neu, 'neues Dokument', 'neue Dokumente')}`}>
          Liefern Sie nach, was das Gericht noch nicht hat.
        </Note>
      )}
      <div className="form-actions">
        {orders && akten.length === 0 && (
          <Button
            kind="primary"
            icon="akte"
            busy={order.busy}
            onClick={() => void order.run({ ...seen, umfang: { art: 'akte' } })}
          >
            Akte für das Gericht erstellen
          </Button>
        )}
        {orders && neu > 0 && (
          <Button
            kind="primary"
            icon="akte"
            busy={order.busy}
            onClick={() => void order.run({ ...seen, umfang: { art: 'neu' } })}
          >
            Neues nachliefern
          </Button>
        )}
        {orders && <Button onClick={() => setChoosing(true)}>Auswählen und zurückhalten</Button>}
        <ButtonLink to="/akten/$akteId/herausgeben" params={{ akteId }} kind="quiet">
          Als xdomea abgeben
        </ButtonLink>
      </div>
      {choosing && <Auswahl seen={seen} akteId={akteId} onClose={() => setChoosing(false)} />}
    </div>
  );
}

interface Seen {
  readonly verfahrenId: string;
  readonly id: string;
}

interface LieferungProps {
  readonly of: Gerichtsakte;
  readonly gericht: string;
  readonly seen: Seen;
  /** 0 where there is one only. */
  readonly nummer: number;
}

function Lieferung({ of, gericht, seen, nummer }: LieferungProps) {
  const [giving, setGiving] = useState(false);
  const { status, seiten, seitenFertig, fehler, endetAm, uebergaben, ausgelassen } = of;
  const name = nummer === 0 ? '' : `${nummer}. Lieferung: `;
  return (
    <section className="u-stack-tight" aria-label={nummer === 0 ? 'Lieferung' : `${nummer}. Lieferung`}>
      {(status === 'wartet' || status === 'laeuft') && (
        <Progress label="Die Akte wird erstellt" done={seitenFertig} total={seiten} unit={['Seite', 'Seiten']} />
      )}
      {status === 'fertig' && (
        <p>
          {name}Fertig: {count(seiten, 'Seite', 'Seiten')} aus der Akte. Die Datei bleibt bis {formatDay(endetAm)}.
        </p>
      )}
      {ausgelassen > 0 && (
        <p className="u-muted">
          {count(ausgelassen, 'Dokument', 'Dokumente')} der Akte {ausgelassen === 1 ? 'wurde' : 'wurden'} nicht
          ausgewählt.
        </p>
      )}
      {status === 'entfernt' && <p className="u-muted">{name}Die Datei ist entfernt.</p>}
      {fehler && <Note kind="danger" title={fehler} />}
      {uebergaben.map(({ id, weg, am, empfaenger }) => (
        <p key={id}>
          Übergeben am {formatDayShort(am)} an {empfaenger}: {WEGE.find(({ value }) => value === weg)?.label ?? weg}
        </p>
      ))}
      {status === 'fertig' && (
        <div className="form-actions">
          <a
            className={buttonClass('secondary')}
            href={urlOf(getGerichtsakte, { ...seen, akteId: of.id })}
            target="_blank"
            rel="noreferrer"
          >
            Akte als PDF öffnen
          </a>
          <Button onClick={() => setGiving(true)}>Übergabe an das Gericht festhalten</Button>
        </div>
      )}
      {giving && <HandOverAkte {...seen} akteId={of.id} gericht={gericht} onClose={() => setGiving(false)} />}
    </section>
  );
}

/** In the order of the Akte, with contents and page numbers; a sheet with its reason stands for what is withheld. */
function Auswahl({ seen, akteId, onClose }: { seen: Seen; akteId: string; onClose(): void }) {
  const form = useForm({
    contract: orderGerichtsakte,
    draft: LEERE_AUSWAHL as Dokumentauswahl,
    input: (draft) => {
      const { umfang, zurueckgehalten } = readWahl(akteId, draft);
      return { ...seen, umfang, zurueckgehalten };
    },
    changes: CHANGES,
    done: () => {
      toast('Die Akte für das Gericht wird erstellt');
      onClose();
    },
  });
  const { draft } = form;
  const isChosen = draft.umfang === 'akte' || (draft.umfang === 'dokumente' && draft.ids.length > 0);
  return (
    <Dialog title="Was das Gericht bekommt" onClose={onClose} wide>
      <Form form={form} action="Akte erstellen" onCancel={onClose} wide>
        <RadioGroup
          label="Umfang"
          options={[
            { value: 'akte', label: 'Ganze Akte', hint: 'Was das Gericht in der Regel verlangt (§ 99 Abs. 1 VwGO)' },
            { value: 'dokumente', label: 'Ausgewählte Vorgänge oder Dokumente' },
          ]}
          {...form.field('umfang')}
          error={form.errorOf('umfang') ?? form.errorOf('umfang.ids')}
        />
        {draft.umfang !== '' && <DokumentWahl akteId={akteId} draft={draft} set={form.set} />}
        {isChosen && <AkteneinsichtVorschau akteId={akteId} draft={draft} />}
      </Form>
    </Dialog>
  );
}
