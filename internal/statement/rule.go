// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import "github.com/newswire-go/newswire/internal/rule"

// The rules of statements beside those of quotations.
const (
	That     rule.Rule = "that"     // Lund said that they would sail.
	Clause   rule.Rule = "clause"   // Lund said they would sail.
	Question rule.Rule = "question" // Lund asked whether they would sail.
	Which    rule.Rule = "which"    // the ship, which Lund said would sail
)
