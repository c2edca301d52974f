// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

//go:build !unix

package complexity

import "time"

var began = time.Now()

// CPU returns the time since the program began.
func CPU() time.Duration { return time.Since(began) }
