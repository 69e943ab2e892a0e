import { useParams } from '@tanstack/react-router';
import { Presenter } from '../../../features/meeting/presenter/presenter.tsx';
import { AtTheDoor } from './at-the-door.tsx';

/** /meeting/2018-W25/presenter: for the second window, which nobody but the presenter sees. */
export function PresenterScreen() {
  const { key } = useParams({ from: '/meeting/$key/presenter' });
  return <AtTheDoor meetingKey={key}>{(meeting) => <Presenter meetingKey={key} meeting={meeting} />}</AtTheDoor>;
}
