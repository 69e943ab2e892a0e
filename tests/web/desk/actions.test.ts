import { describe, expect, it } from 'vitest';
import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { actionsOf } from '@ryg/web/screens/desk/issue/actions.ts';

const ALL = Object.keys(COMMAND_WORDS) as CommandName[];

describe('the buttons of an issue', () => {
  it('are exactly the commands there are, each once', () => {
    for (const room of [1, 4]) {
      const { primary, shown, more } = actionsOf({ commands: ALL, todo: 'verify' }, room);
      expect(primary).toBe('verify');
      const given = [primary, ...shown, ...more];
      expect(given).toHaveLength(ALL.length);
      expect(new Set(given)).toEqual(new Set(ALL));
      expect(shown).toHaveLength(room);
    }
  });

  it('what waits comes first; else what moves the issue on; a correction never leads', () => {
    expect(actionsOf({ commands: ['comment', 'requestClose', 'reportProgress'], todo: null }, 4).primary).toBe(
      'reportProgress',
    );
    expect(actionsOf({ commands: ['comment', 'editIssue'], todo: null }, 4)).toEqual({
      primary: null,
      shown: ['comment', 'editIssue'],
      more: [],
    });
    // A command that waits but is not given any more is no button.
    expect(actionsOf({ commands: ['comment'], todo: 'verify' }, 4).primary).toBeNull();
  });

  it('no word hides a single button', () => {
    expect(actionsOf({ commands: ['verify', 'grade', 'return'], todo: 'verify' }, 1).more).toEqual([]);
  });
});
