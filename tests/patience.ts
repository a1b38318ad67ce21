import { configure } from '@testing-library/react'

// A busy machine may take seconds over what an idle one does at once; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 })
