/** A document that lies in no Akte yet, or that is seen by people who see no Akten (Poststelle, Scanstelle). */
import { useLoad } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { Breadcrumb, usePageTitle } from '#ui/Page.tsx';
import { useScreenParams, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { getDokument } from '../../dokument.api.ts';
import { seiteSearch } from '../routes.ts';
import { useSuchstand } from '../teile/go.ts';
import { DokumentAnsicht } from './DokumentAnsicht.tsx';
import '../akten.css';

export default function DokumentSeite() {
  const { dokumentId } = useScreenParams<'dokumentId'>();
  const { seite } = useScreenSearch(seiteSearch);
  const { q } = useSuchstand();
  const may = useMay();
  const { data } = useLoad(getDokument, { id: dokumentId });
  const heading = usePageTitle('Dokument');
  return (
    <div className="akte" data-breit="">
      <header className="akte-kopf">
        <div>
          {may('akten.eingang') && <Breadcrumb crumbs={[{ label: 'Eingang', to: '/eingang' }]} />}
          <h1 ref={heading} tabIndex={-1}>
            {data?.titel ?? 'Dokument'}
          </h1>
          <p className="u-muted">{data?.akte ? data.akte.aktenzeichen : 'liegt noch in keiner Akte'}</p>
        </div>
        <div className="page-actions no-print">
          {data?.akte && may('akten.lesen') && (
            <ButtonLink to="/akten/$akteId" params={{ akteId: data.akte.id }} icon="akte">
              Akte öffnen
            </ButtonLink>
          )}
          {data && !data.akte && data.eingangId && may('akten.eingang') && (
            <ButtonLink to="/eingang" search={{ id: data.eingangId }} kind="primary" icon="eingang">
              Zuordnen
            </ButtonLink>
          )}
        </div>
      </header>
      <div className="akte-drei akte-ohne-liste" data-detail="open">
        <DokumentAnsicht key={dokumentId} dokumentId={dokumentId} start={seite ?? 1} q={q ?? ''} angabenOpen />
      </div>
    </div>
  );
}
