import { withGoalData } from './goalData.ts'
import { createGoalWatch } from './goalWatch.ts'
import { taskRules } from './taskRules.ts'
import { touched } from './touched.ts'

taskRules.loaded = { touched, withGoalData, watchGoals: createGoalWatch }
