// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/resourcefields.h"

#include "app/compose/captioned.h"
#include "app/compose/fieldnote.h"
#include "app/compose/flowlayout.h"
#include "app/compose/numberfield.h"
#include "app/look/format.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int gibibyte = 1024; // MiB
// What the file of a configuration takes; a backend has less.
constexpr int mostProcessors = 1024;
constexpr int leastMemory = 16; // MiB
constexpr int mostMemory = 16 * 1024 * gibibyte;
constexpr int mostDisk = 1024 * 1024 * gibibyte;
// Local sandboxes that are not told otherwise.
constexpr int standardProcessors = 2;
constexpr int standardMemory = 4 * gibibyte;
constexpr int standardDisk = 10 * gibibyte;

Resources sized(int processors, int memory, int disk)
{
    Resources resources;
    resources.cpu = processors;
    resources.memory = memory;
    resources.disk = disk;
    return resources;
}

bool covers(const Resources &size, const Resources &wanted)
{
    return size.cpu.value_or(0) >= wanted.cpu.value_or(0)
        && size.memory.value_or(0) >= wanted.memory.value_or(0)
        && size.disk.value_or(0) >= wanted.disk.value_or(0);
}

std::optional<double> real(const std::optional<int> &number)
{
    return number ? std::optional<double>(*number) : std::nullopt;
}

QString sizeText(const Resources &size)
{
    return ResourceFields::tr("%n processor(s), %1 memory, %2 disk", nullptr, size.cpu.value_or(0))
        .arg(memoryText(size.memory.value_or(0)), memoryText(size.disk.value_or(0)));
}

} // namespace

ResourceFields::ResourceFields(QWidget *parent)
    : QWidget(parent)
    , m_cpu(new NumberField(Quantity::Count))
    , m_memory(new NumberField(Quantity::Memory))
    , m_disk(new NumberField(Quantity::Memory))
    , m_cpuField(new Captioned(m_cpu, this))
    , m_memoryField(new Captioned(m_memory, this))
    , m_diskField(new Captioned(m_disk, this))
    , m_presets(new QPushButton(this))
    , m_menu(new QMenu(this))
    , m_note(new FieldNote(this))
{
    m_cpu->setObjectName(u"processors"_s);
    m_memory->setObjectName(u"memory"_s);
    m_disk->setObjectName(u"disk"_s);
    m_presets->setObjectName(u"sizes"_s);
    m_note->setObjectName(u"sizeNote"_s);
    for (NumberField *field : {m_cpu, m_memory, m_disk})
        connect(field, &NumberField::edited, this, &ResourceFields::onEdited);
    m_presets->setMenu(m_menu);
    m_presets->setAutoDefault(false);

    auto *fields = new QWidget(this);
    auto *flow = new FlowLayout(gridUnit, fields);
    for (QWidget *widget : QWidgetList{m_cpuField, m_memoryField, m_diskField, m_presets})
        flow->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(fields);
    layout->addWidget(m_note);
    setFocusProxy(m_cpu);
    applyPlace();
    retranslate();
}

void ResourceFields::setPlace(const Place &place)
{
    if (m_place == place)
        return;
    m_place = place;
    applyPlace();
    fillPresets();
    updateNote(false);
}

void ResourceFields::setResources(const Resources &resources)
{
    m_extra = resources.extra;
    take(resources);
    updateNote(false);
}

Resources ResourceFields::resources() const
{
    Resources resources;
    resources.cpu = m_cpu->whole();
    resources.memory = m_memory->whole();
    resources.disk = m_disk->whole();
    resources.extra = m_extra;
    return resources;
}

QString ResourceFields::problem() const
{
    const Resources wanted = resources();
    const bool isAsked = !wanted.isEmpty();
    if (m_place.hasSnapshot)
        return isAsked ? tr("The snapshot brings its own size.") : QString();
    if (const QString wrong = fieldProblem(); !wrong.isEmpty())
        return wrong;
    if (m_place.backend == Backend::Daytona && !m_place.hasImage && isAsked
        && !m_place.health.sizes.isEmpty() && !fits(wanted))
        return tr("Daytona has no snapshot with all of that. Ask for less.");
    return {};
}

void ResourceFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ResourceFields::take(const Resources &resources)
{
    m_cpu->setAmount(real(resources.cpu));
    m_memory->setAmount(real(resources.memory));
    m_disk->setAmount(real(resources.disk));
}

void ResourceFields::onEdited()
{
    updateNote(true);
    Q_EMIT edited();
}

void ResourceFields::applyPlace()
{
    const bool isLocal = m_place.backend == Backend::Local;
    const Resources &most = m_place.health.most;
    const auto bound = [&](const std::optional<int> &known, int otherwise) {
        return known && !m_place.hasImage ? *known : otherwise;
    };
    const int leastHere = isLocal ? leastMemory : gibibyte;
    m_cpu->setBounds(1, bound(most.cpu, mostProcessors));
    m_memory->setBounds(leastHere, bound(most.memory, mostMemory));
    m_disk->setBounds(leastHere, bound(most.disk, mostDisk));
    for (NumberField *field : {m_memory, m_disk})
        field->setStep(isLocal ? 0 : gibibyte);
    const auto standard = [&](NumberField *field, const std::optional<int> &set, int local) {
        field->setStandard(isLocal ? std::optional<double>(set.value_or(local)) : std::nullopt,
                           tr("default", "size of a sandbox"));
        field->setEnabled(!m_place.hasSnapshot);
    };
    standard(m_cpu, m_place.standard.cpu, standardProcessors);
    standard(m_memory, m_place.standard.memory, standardMemory);
    standard(m_disk, m_place.standard.disk, standardDisk);
    m_presets->setEnabled(!m_place.hasSnapshot);
}

void ResourceFields::fillPresets()
{
    m_menu->clear();
    const auto offer = [this](const QString &title, const Resources &size) {
        QAction *const action = m_menu->addAction(title);
        action->setEnabled(size.isEmpty() || fits(size));
        connect(action, &QAction::triggered, this, [this, size] {
            take(size);
            onEdited();
        });
    };
    offer(tr("&Default"), Resources());
    m_menu->addSeparator();
    if (m_place.backend == Backend::Daytona && !m_place.hasImage) {
        for (const SandboxSize &size : std::as_const(m_place.health.sizes)) {
            offer(tr("%1: %2", "a size and what it has")
                      .arg(QString(size.snapshot).replace(u'&', u"&&"_s), sizeText(size.resources)),
                  size.resources);
        }
        return;
    }
    const std::pair<QString, Resources> sizes[] = {
        {tr("&Small"), sized(1, 1 * gibibyte, 5 * gibibyte)},
        {tr("&Medium"), sized(2, 4 * gibibyte, 10 * gibibyte)},
        {tr("&Large"), sized(4, 8 * gibibyte, 20 * gibibyte)},
    };
    for (const auto &[name, size] : sizes)
        offer(tr("%1: %2", "a size and what it has").arg(name, sizeText(size)), size);
}

void ResourceFields::updateNote(bool isSoon)
{
    const QString wrong = problem();
    if (wrong.isEmpty()) {
        m_note->setText(FieldNote::Kind::Hint, hint());
        return;
    }
    QList<FieldNote::Action> actions;
    if (m_place.hasSnapshot) {
        actions.append({tr("Clear the size"), [this] {
                            take(Resources());
                            onEdited();
                        }});
    }
    if (isSoon)
        m_note->setProblemSoon(wrong, actions);
    else
        m_note->setText(FieldNote::Kind::Problem, wrong, actions);
}

void ResourceFields::retranslate()
{
    m_cpuField->setCaption(tr("processors"), tr("Processors of a sandbox"));
    m_memoryField->setCaption(tr("memory"), tr("Memory of a sandbox"));
    m_diskField->setCaption(tr("disk"), tr("Disk of a sandbox"));
    m_presets->setText(tr("Sizes"));
    m_presets->setAccessibleName(tr("Ready-made sizes"));
    m_presets->setToolTip(tr("Ready-made sizes"));
    applyPlace();
    fillPresets();
    updateNote(false);
}

QString ResourceFields::fieldProblem() const
{
    if (const QString wrong = m_cpu->problem(); !wrong.isEmpty())
        return tr("Processors: %1", "what is wrong with them").arg(wrong);
    if (const QString wrong = m_memory->problem(); !wrong.isEmpty())
        return tr("Memory: %1", "what is wrong with it").arg(wrong);
    if (const QString wrong = m_disk->problem(); !wrong.isEmpty())
        return tr("Disk: %1", "what is wrong with it").arg(wrong);
    return {};
}

QString ResourceFields::hint() const
{
    if (m_place.hasSnapshot)
        return tr("The snapshot brings its own size.");
    if (m_place.backend == Backend::Local)
        return {};
    const Resources wanted = resources();
    const bool isPartial =
        wanted.memory.value_or(0) % gibibyte != 0 || wanted.disk.value_or(0) % gibibyte != 0;
    if (m_place.hasImage)
        return isPartial ? tr("Daytona takes whole GiB: sizes are rounded up.") : QString();
    if (wanted.isEmpty())
        return {};
    for (const SandboxSize &size : m_place.health.sizes) {
        if (covers(size.resources, wanted))
            return tr("Takes the snapshot %1: %2.").arg(size.snapshot, sizeText(size.resources));
    }
    return tr("Takes the smallest snapshot that has this.");
}

bool ResourceFields::fits(const Resources &resources) const
{
    const auto &sizes = m_place.health.sizes;
    if (m_place.backend == Backend::Daytona && !m_place.hasImage && !sizes.isEmpty()) {
        return std::any_of(sizes.cbegin(), sizes.cend(), [&](const SandboxSize &size) {
            return covers(size.resources, resources);
        });
    }
    const Resources &most = m_place.health.most;
    return m_place.hasImage
        || (resources.cpu.value_or(0) <= most.cpu.value_or(mostProcessors)
            && resources.memory.value_or(0) <= most.memory.value_or(mostMemory)
            && resources.disk.value_or(0) <= most.disk.value_or(mostDisk));
}

} // namespace Quaver::Ui
