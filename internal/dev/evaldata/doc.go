// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package evaldata has checks against the evaluation data, which is kept beside
// a maintainer's checkout and not in the repository. They are skipped where it
// is not there.
package evaldata
