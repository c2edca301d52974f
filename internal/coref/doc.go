// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package coref finds who is in a story and whom a mention means: every person and
// organization that it names and everyone that it describes. It does not know who
// speaks.
//
// Package names reads the names that a story prints in full, once. All else (whom
// a bare surname means, who "he" is, how someone is called) is worked out on
// demand, from the names around the mention and from who spoke before; the result
// does not depend on the calls made before.
package coref
