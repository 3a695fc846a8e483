// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/resourcefields.h"

#include "app/compose/flowlayout.h"
#include "app/look/fieldnote.h"
#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/setup/bounds.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace Bounds = Setup::Bounds;

namespace {

using Setup::Bounds::gibibyte;

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

QString sizeText(const Resources &size)
{
    return ResourceFields::tr("%n processor(s), %1 memory, %2 disk", nullptr, size.cpu.value_or(0))
        .arg(memoryText(size.memory.value_or(0)), memoryText(size.disk.value_or(0)));
}

} // namespace

ResourceFields::ResourceFields(QWidget *parent)
    : QWidget(parent)
    , m_cpu(newCaptionedNumber(u"processors"_s, Quantity::Count, this))
    , m_memory(newCaptionedNumber(u"memory"_s, Quantity::Memory, this))
    , m_disk(newCaptionedNumber(u"disk"_s, Quantity::Memory, this))
    , m_presets(new QPushButton(this))
    , m_menu(new QMenu(this))
    , m_note(new FieldNote(this))
{
    m_presets->setObjectName(u"sizes"_s);
    m_note->setObjectName(u"sizeNote"_s);
    for (const CaptionedNumber &number : {m_cpu, m_memory, m_disk})
        connect(number.field, &NumberField::edited, this, &ResourceFields::onEdited);
    m_presets->setMenu(m_menu);
    m_presets->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(
        newFlow({m_cpu.captioned, m_memory.captioned, m_disk.captioned, m_presets}, this));
    layout->addWidget(m_note);
    setFocusProxy(m_cpu.field);
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
    resources.cpu = m_cpu.field->whole();
    resources.memory = m_memory.field->whole();
    resources.disk = m_disk.field->whole();
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
    m_cpu.field->setAmount(resources.cpu);
    m_memory.field->setAmount(resources.memory);
    m_disk.field->setAmount(resources.disk);
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
    m_cpu.field->setBounds(1, bound(most.cpu, Bounds::mostProcessors));
    m_memory.field->setBounds(isLocal ? Bounds::leastMemory : gibibyte,
                              bound(most.memory, Bounds::mostMemory));
    m_disk.field->setBounds(isLocal ? Bounds::leastDisk : gibibyte,
                            bound(most.disk, Bounds::mostDisk));
    for (NumberField *field : {m_memory.field, m_disk.field})
        field->setStep(isLocal ? 0 : gibibyte);
    const auto standard = [&](NumberField *field, const std::optional<int> &set, int local) {
        field->setStandard(isLocal ? std::optional<double>(set.value_or(local)) : std::nullopt,
                           tr("default", "size of a sandbox"));
        field->setEnabled(!m_place.hasSnapshot);
    };
    standard(m_cpu.field, m_place.standard.cpu, Bounds::standardProcessors);
    standard(m_memory.field, m_place.standard.memory, Bounds::standardMemory);
    standard(m_disk.field, m_place.standard.disk, Bounds::standardDisk);
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
    m_cpu.captioned->setCaption(tr("processors"), tr("Processors of a sandbox"));
    m_memory.captioned->setCaption(tr("memory"), tr("Memory of a sandbox"));
    m_disk.captioned->setCaption(tr("disk"), tr("Disk of a sandbox"));
    m_presets->setText(tr("Sizes"));
    m_presets->setAccessibleName(tr("Ready-made sizes"));
    m_presets->setToolTip(tr("Ready-made sizes"));
    applyPlace();
    fillPresets();
    updateNote(false);
}

QString ResourceFields::fieldProblem() const
{
    return firstProblem({{m_cpu.field, tr("Processors: %1", "what is wrong with them")},
                         {m_memory.field, tr("Memory: %1", "what is wrong with it")},
                         {m_disk.field, tr("Disk: %1", "what is wrong with it")}});
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
        || (resources.cpu.value_or(0) <= most.cpu.value_or(Bounds::mostProcessors)
            && resources.memory.value_or(0) <= most.memory.value_or(Bounds::mostMemory)
            && resources.disk.value_or(0) <= most.disk.value_or(Bounds::mostDisk));
}

} // namespace Quaver::Ui
