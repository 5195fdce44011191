import { describeEdit } from '../../../support/edits.ts';

describeEdit('level', {
  catches: {
    'what something fell to told as by how much': ['Output fell by 70%.', 'Output fell to 70% of its peak.'],
    'by how much told as what it reached': ['Rents rose to 6 crowns.', 'Rents rose by 6 crowns.'],
    'where it began told as where it ended': ['The lake sank to 40 m.', 'The lake sank from 40 m.'],
  },
  letsPass: {
    'the level itself': ['Output fell to 70% of its peak.', 'Output fell to 70% of its peak within a year.'],
    'both ends': ['Rents rose from 4 to 6 crowns.', 'Rents rose from 4 to 6 crowns in port towns.'],
  },
});
