// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

// A Format names the form of a dump: how its articles are marked off and
// what their heads hold.
type Format string
