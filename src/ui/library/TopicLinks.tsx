import type { TopicName } from '../../dossier/topic-card';

export interface TopicLinksProps {
  readonly name: string;
  readonly topics: readonly TopicName[];
}

/** Topics in one line, each leading to its place on this page. */
export function TopicLinks({ name, topics }: TopicLinksProps) {
  return (
    <div class="topic-links">
      <span class="topic-links-name">{name}</span>
      <ul aria-label={name}>
        {topics.map(({ id, label, kind }) => (
          <li key={id}>
            <a href={`#${id}`} data-kind={kind}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
