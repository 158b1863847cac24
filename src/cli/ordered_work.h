// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace claimgraph::cli {

/// Threads that take tasks from a queue. One thread adds tasks; the destructor finishes what was begun and
/// drops what was not.
class Workers {
 public:
  explicit Workers(unsigned count) {
    for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      tasks_.clear();
      closed_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  void add(std::function<void()> task) {
    {
      const std::lock_guard lock(mutex_);
      tasks_.push_back(std::move(task));
    }
    changed_.notify_one();
  }

 private:
  void work() {
    for (;;) {
      std::function<void()> task;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
        if (tasks_.empty()) return;
        task = std::move(tasks_.front());
        tasks_.pop_front();
      }
      task();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

/// Calls `work` on everything that `next` yields, on `jobs` threads, and hands the results to `take` in the
/// order of `next`, so that the outcome does not depend on `jobs`. `next` and `take` run on the calling
/// thread. At most four times `jobs` inputs are under way at once: memory stays bounded whatever the input.
template <typename In, typename Out>
void work_in_order(const std::function<std::optional<In>()>& next, const std::function<Out(In)>& work,
                   const std::function<void(Out)>& take, unsigned jobs) {
  if (jobs <= 1) {
    while (auto input = next()) take(work(*std::move(input)));
    return;
  }
  const std::size_t most_under_way = std::size_t{4} * jobs;
  Workers workers(jobs);
  std::deque<std::future<Out>> under_way;
  const auto take_oldest = [&] {
    take(under_way.front().get());
    under_way.pop_front();
  };
  while (auto input = next()) {
    if (under_way.size() == most_under_way) take_oldest();
    // std::function wants copyable targets; the task itself can only be moved.
    auto task = std::make_shared<std::packaged_task<Out()>>(
        [&work, input = std::make_shared<In>(*std::move(input))] { return work(std::move(*input)); });
    under_way.push_back(task->get_future());
    workers.add([task] { (*task)(); });
  }
  while (!under_way.empty()) take_oldest();
}

}  // namespace claimgraph::cli
