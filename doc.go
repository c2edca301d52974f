// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package newswire takes dumps of wire-service news copy apart.
package newswire
