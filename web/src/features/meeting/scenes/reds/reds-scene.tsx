import type { RedCase } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Ask, Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import { Nothing } from '../nothing.tsx';
import { RedCasePage } from './red-case.tsx';
import { redPages, redParts } from './red-pages.ts';
import { overdueWords } from './red-words.ts';
import './reds.css';

/** M4: one red light a page; when there are many, a list of them first. */
function Reds({ agenda, page, chosen, ask }: SceneProps) {
  const part = redParts(agenda)[page];
  if (!part) return <Nothing what="没有红灯" meaning="到数据截至时，没有超期或严重滞后的问题，这一项不用议。" />;
  if (part.kind === 'index') return <Index reds={part.reds} chosen={chosen} ask={ask} />;
  if (part.kind === 'case') return <RedCasePage red={part.red} texts={part.texts} isCut={part.isCut} agenda={agenda} />;
  return (
    <div className="md-rest">
      <p className="md-rest-of">
        <Lamp face="red" />
        <b>{part.red.title}</b>
      </p>
      <h2>{part.head}</h2>
      <p>{part.text}</p>
    </div>
  );
}

type IndexProps = Readonly<{
  reds: readonly RedCase[];
  chosen: string | null;
  ask: Ask;
}>;

/** A red's page number is what one types to get there. */
function Index({ reds, chosen, ask }: IndexProps) {
  return (
    <table className="md-index">
      <thead>
        <tr>
          <th scope="col">页</th>
          <th scope="col">问题</th>
          <th scope="col">属地</th>
          <th scope="col">超期</th>
        </tr>
      </thead>
      <tbody>
        {reds.map((red) => (
          <tr key={red.id} data-chosen={red.id === chosen || undefined} onClick={() => ask.choose(red.id)}>
            <td className="digits">{ask.pageOf(red.id)}</td>
            <th scope="row">
              <Lamp face="red" shared={red.shared} />
              <span>{red.title}</span>
            </th>
            <td>{red.towns.join('、')}</td>
            <td>{overdueWords(red)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const redsScene: Scene = {
  id: 'reds',
  number: 'M4',
  title: '红灯逐件议',
  pages: redPages,
  Picture: Reds,
};
