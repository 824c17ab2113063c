import { useTranslate } from '../words/words-context';
import type { ShownStatement } from './arrange-card';
import { briefCitation } from './citation-words';
import { Disclosure } from './Disclosure';
import { FullCitation } from './FullCitation';
import { StatementNotices } from './StatementNotices';
import { saidWords } from './said-words';

export function Statement({ shown }: { readonly shown: ShownStatement }) {
  const translate = useTranslate();
  const { statement, notices, noticesAbove } = shown;
  return (
    <li class="statement" data-statement={statement.id}>
      <p class="statement-text" data-statement-text>
        {statement.text}
      </p>
      <Disclosure
        className="source"
        summary={
          <>
            <span class="said">{saidWords(statement, translate)}</span>
            <span class="dot" aria-hidden="true">
              {' · '}
            </span>
            <span class="where">{briefCitation(statement.citation, translate)}</span>
          </>
        }
      >
        <FullCitation citation={statement.citation} />
      </Disclosure>
      <StatementNotices notices={notices} noticesAbove={noticesAbove} />
    </li>
  );
}
