'use strict';

// Jest takes no timeout per project; suites that talk to servers need more than five seconds on two busy cores.
jest.setTimeout(90_000);
