// The project of the engine's tests: the drawn graph of a release, A to H, with two targets in production.
#pragma once

#include "engine/planner.h"

namespace shop {

domain::Project project();
domain::Version version(const QString &name, bool built = true);

// Version 1.3.0, not built, to production; 1.2.2 is live in staging, 1.2.1 in production. Words change that: an
// environment's name, "built", "first", "verified", "manual" (nothing is rolled back by itself), "no-approval",
// "two-approvals", "no-smoke", "no-branch" (no failure branch), "nothing-kept", "rollback", "emergency".
engine::PlanRequest request(const QString &words = {});

// "A.checklist (0)" … one line per step with its wave, "= done: …" for stages where nothing is done.
QString text(const domain::RunPlan &plan);

} // namespace shop
